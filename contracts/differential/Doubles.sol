// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAVSRegistrar} from "../src/interfaces/IAVSRegistrar.sol";

/// @notice What stands around the core in differential tests: the model's tokens, pods and registrars as contracts.

/// @notice The model's token: balances are units; a rebasing token multiplies them, another takes a fee.
contract ModelToken {
    event Transfer(address indexed from, address indexed to, uint256 value);

    error TransferFailed();
    error TransferFromFailed();

    uint256 private constant ONE = 1e18;

    bool public immutable rebasing;
    uint256 public immutable feeBips;
    uint8 public immutable decimals;

    uint256 public index = ONE;
    mapping(address account => uint256 units) public unitsOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;
    mapping(address account => bool) public blocked;

    /// @dev The holders begin with the same amount each, and have approved the spender.
    constructor(
        bool rebasing_,
        uint256 feeBips_,
        uint8 decimals_,
        uint256 amount,
        address spender,
        address[] memory holders
    ) {
        (rebasing, feeBips, decimals) = (rebasing_, feeBips_, decimals_);
        for (uint256 i = 0; i < holders.length; ++i) {
            unitsOf[holders[i]] = amount;
            allowance[holders[i]][spender] = type(uint256).max;
        }
    }

    function balanceOf(address account) public view returns (uint256) {
        return rebasing ? unitsOf[account] * index / ONE : unitsOf[account];
    }

    function balancesOf(address[] calldata accounts) external view returns (uint256[] memory balances) {
        balances = new uint256[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) {
            balances[i] = balanceOf(accounts[i]);
        }
    }

    function mint(address to, uint256 amount) external {
        unitsOf[to] += _units(amount);
        emit Transfer(address(0), to, amount);
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
    }

    function rebase(uint256 newIndex) external {
        index = newIndex;
    }

    function setBlocked(address account, bool newBlocked) external {
        blocked[account] = newBlocked;
    }

    /// @dev Returns nothing, as some tokens do.
    function transfer(address to, uint256 amount) external {
        require(_move(msg.sender, to, amount), TransferFailed());
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        require(allowed >= amount, TransferFromFailed());
        if (allowed != type(uint256).max) allowance[from][msg.sender] = allowed - amount;
        require(_move(from, to, amount), TransferFromFailed());
        return true;
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        if (blocked[from] || blocked[to]) return false;
        uint256 units = _units(amount);
        if (unitsOf[from] < units) return false;
        uint256 fee = amount * feeBips / 10_000;
        unitsOf[from] -= units;
        unitsOf[to] += units - fee;
        emit Transfer(from, to, amount - fee);
        if (fee != 0) emit Transfer(from, address(0), fee);
        return true;
    }

    function _units(uint256 amount) private view returns (uint256) {
        return rebasing ? amount * ONE / index : amount;
    }
}

/// @notice Balances of ETH, and a way to send it without a call.
contract ModelEther {
    function balancesOf(address[] calldata accounts) external view returns (uint256[] memory balances) {
        balances = new uint256[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) {
            balances[i] = accounts[i].balance;
        }
    }

    /// @dev As the beacon chain pays: nothing runs at the recipient.
    function sweep(address payable to) external payable {
        new Sweep{value: msg.value}(to);
    }
}

contract Sweep {
    constructor(address payable to) payable {
        selfdestruct(to);
    }
}

/// @notice A predeploy for requests to the beacon chain, which remembers the last one.
contract ModelRequests {
    uint256 public count;
    bytes32 public last;

    uint256 private _fee = 1;
    bool private _answers = true;
    bool private _accepts = true;

    function setAnswers(bool answers, uint256 fee, bool accepts) external {
        (_answers, _fee, _accepts) = (answers, fee, accepts);
    }

    fallback(bytes calldata payload) external payable returns (bytes memory) {
        if (payload.length == 0) {
            require(_answers);
            return abi.encode(_fee);
        }
        require(_accepts && msg.value == _fee);
        ++count;
        last = keccak256(abi.encode(msg.sender, payload));
        return "";
    }
}

/// @notice Nothing is deposited: stakes are not played.
contract ModelDeposits {}

/// @notice A registrar that answers as it was told to.
contract ModelRegistrar is IAVSRegistrar {
    error Refused();

    bool public supportsAvs = true;
    bool public acceptsRegistration = true;
    bool public acceptsDeregistration = true;

    function setAnswers(bool newSupports, bool newRegistration, bool newDeregistration) external {
        (supportsAvs, acceptsRegistration, acceptsDeregistration) =
        (newSupports, newRegistration, newDeregistration);
    }

    function registerOperator(address, address, uint32[] calldata, bytes calldata) external view {
        require(acceptsRegistration, Refused());
    }

    function deregisterOperator(address, address, uint32[] calldata) external view {
        require(acceptsDeregistration, Refused());
    }

    function supportsAVS(address) external view returns (bool) {
        return supportsAvs;
    }
}
