// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IEigenPod} from "../interfaces/IEigenPod.sol";
import {IEigenPodManager} from "../interfaces/IEigenPodManager.sol";
import {IETHPOSDeposit} from "../interfaces/IETHPOSDeposit.sol";
import {PodCheckpoints} from "./PodCheckpoints.sol";
import {PodCredentials} from "./PodCredentials.sol";
import {PodRequests} from "./PodRequests.sol";
import {PodStorage} from "./PodStorage.sol";

/// @notice The first version of the pods. It runs behind a `PodForwarder` for each staker.
contract EigenPod is PodCheckpoints, PodCredentials, PodRequests {
    using SafeCastLib for uint256;

    constructor(IETHPOSDeposit ethPOS_, IEigenPodManager eigenPodManager_)
        PodStorage(ethPOS_, eigenPodManager_)
    {
        podOwner = address(this); // nobody can use the code by itself
    }

    /// @inheritdoc IEigenPod
    function initialize(address podOwner_) external {
        require(podOwner == address(0), "Initializable: contract is already initialized");
        require(podOwner_ != address(0), InputAddressZero());
        podOwner = podOwner_;

        emit Initialized(1);
    }

    /* FOR THE MANAGER */

    /// @inheritdoc IEigenPod
    function stake(bytes calldata pubkey, bytes calldata signature, bytes32 depositDataRoot)
        external
        payable
        onlyEigenPodManager
    {
        require(msg.value == 32 ether, MsgValueNot32ETH());
        bytes memory credentials = abi.encodePacked(bytes1(0x01), bytes11(0), address(this));
        ethPOS.deposit{value: 32 ether}(pubkey, credentials, signature, depositDataRoot);

        emit EigenPodStaked(_hashPubkey(pubkey));
    }

    /// @inheritdoc IEigenPod
    function withdrawRestakedBeaconChainETH(address recipient, uint256 amount) external onlyEigenPodManager {
        uint256 credited =
            uint256(withdrawableRestakedExecutionLayerGwei) * 1 gwei + withdrawableRestakedRemainderWei;
        require(amount <= credited, InsufficientWithdrawableBalance());
        uint256 left = credited - amount;
        withdrawableRestakedExecutionLayerGwei = uint64(left / 1 gwei);
        withdrawableRestakedRemainderWei = uint32(left % 1 gwei);

        emit RestakedBeaconChainETHWithdrawn(recipient, amount);

        Address.sendValue(payable(recipient), amount);
    }

    /* FOR THE OWNER */

    /// @inheritdoc IEigenPod
    function setProofSubmitter(address newProofSubmitter) external onlyEigenPodOwner {
        emit ProofSubmitterUpdated(proofSubmitter, newProofSubmitter);
        proofSubmitter = newProofSubmitter;
    }

    /// @inheritdoc IEigenPod
    function setPodVersion(uint8 newVersion) external onlyEigenPodOwner {
        uint8 previous = podVersion;
        (address implementation, uint64 usableFrom) = eigenPodManager.podImplementation(newVersion);
        require(
            newVersion > previous && implementation != address(0) && block.timestamp >= usableFrom,
            InvalidPodVersion()
        );
        podVersion = newVersion;

        emit PodVersionUpdated(previous, newVersion);
    }

    /// @inheritdoc IEigenPod
    function recoverTokens(
        IERC20[] calldata tokenList,
        uint256[] calldata amountsToWithdraw,
        address recipient
    ) external onlyEigenPodOwner onlyWhenNotPaused(PAUSED_NON_PROOF_WITHDRAWALS) {
        require(tokenList.length == amountsToWithdraw.length, InputArrayLengthMismatch());
        for (uint256 i = 0; i < tokenList.length; ++i) {
            SafeTransferLib.safeTransfer(address(tokenList[i]), recipient, amountsToWithdraw[i]);
        }
    }
}
