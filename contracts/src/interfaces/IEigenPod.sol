// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IBeaconChainProofsErrors, IBeaconChainProofsTypes} from "./IBeaconChainProofs.sol";
import {IEigenPodManager} from "./IEigenPodManager.sol";
import {IETHPOSDeposit} from "./IETHPOSDeposit.sol";

interface IEigenPodErrors is IBeaconChainProofsErrors {
    /// @notice The caller is not the EigenPodManager.
    error OnlyEigenPodManager();
    /// @notice The caller is not the pod's owner.
    error OnlyEigenPodOwner();
    /// @notice The caller is neither the pod's owner nor its proof submitter.
    error OnlyEigenPodOwnerOrProofSubmitter();
    /// @notice The pod's switch for this function is off.
    error CurrentlyPaused();
    /// @notice An address is zero.
    error InputAddressZero();
    /// @notice Arrays that belong together have different lengths.
    error InputArrayLengthMismatch();
    /// @notice A public key has other than 48 bytes.
    error InvalidPubKeyLength();
    /// @notice A stake is not exactly 32 ETH.
    error MsgValueNot32ETH();
    /// @notice A withdrawal asks for more than what checkpoints have credited.
    error InsufficientWithdrawableBalance();

    /// @notice No checkpoint is under way.
    error NoActiveCheckpoint();
    /// @notice A checkpoint is under way.
    error CheckpointAlreadyActive();
    /// @notice The caller wanted a checkpoint only if there is ETH to credit, and there is none.
    error NoBalanceToCheckpoint();
    /// @notice A checkpoint that started in this block has ended already.
    error CannotCheckpointTwiceInSingleBlock();
    /// @notice A gain could be booked, so the checkpoint has to be finished.
    error CheckpointCanBeFinalized();

    /// @notice The validator has been proven before.
    error CredentialsAlreadyVerified();
    /// @notice The validator's withdrawals go elsewhere.
    error WithdrawalCredentialsNotForEigenPod();
    /// @notice The validator is not proven, or has left.
    error ValidatorNotActiveInPod();
    /// @notice The beacon chain has not yet said when the validator becomes active.
    error ValidatorInactiveOnBeaconChain();
    /// @notice The validator is leaving the beacon chain.
    error ValidatorIsExitingBeaconChain();
    /// @notice The validator has not been slashed.
    error ValidatorNotSlashedOnBeaconChain();

    /// @notice The block root is not available for this timestamp.
    error InvalidEIP4788Response();
    /// @notice The timestamp is too old for the chain to know its block root.
    error TimestampOutOfRange();
    /// @notice The proof is not newer than what the pod knows of the validator.
    error BeaconTimestampTooFarInPast();
    /// @notice The proof is not newer than the pod's last checkpoint.
    error BeaconTimestampBeforeLatestCheckpoint();
    /// @notice The EigenPodManager was not told when the Pectra fork was.
    error ForkTimestampZero();

    /// @notice The value sent does not cover the fees.
    error InsufficientFunds();
    /// @notice The system contract refused a request.
    error PredeployFailed();
    /// @notice The system contract does not say its fee.
    error FeeQueryFailed();

    /// @notice The version is not on the list, not usable yet, or not above the present one.
    error InvalidPodVersion();
}

interface IEigenPodEvents {
    /// @notice 32 ETH went to the deposit contract for this validator.
    event EigenPodStaked(bytes32 pubkeyHash);
    /// @notice Another address may submit proofs and requests.
    event ProofSubmitterUpdated(address prevProofSubmitter, address newProofSubmitter);
    /// @notice The validator's credentials are proven.
    event ValidatorRestaked(bytes32 pubkeyHash);
    /// @notice The validator counts with this balance, as of the checkpoint of `balanceTimestamp`.
    event ValidatorBalanceUpdated(
        bytes32 pubkeyHash, uint64 balanceTimestamp, uint64 newValidatorBalanceGwei
    );
    /// @notice `amount` wei of restaked ETH left the pod.
    event RestakedBeaconChainETHWithdrawn(address indexed recipient, uint256 amount);
    /// @notice ETH came by a call, in wei.
    event NonBeaconChainETHReceived(uint256 amountReceived);
    /// @notice A checkpoint began, with that many validators to prove.
    event CheckpointCreated(
        uint64 indexed checkpointTimestamp, bytes32 indexed beaconBlockRoot, uint256 validatorCount
    );
    /// @notice A checkpoint was booked.
    event CheckpointFinalized(uint64 indexed checkpointTimestamp, int256 totalShareDeltaWei);
    /// @notice The validator was counted.
    event ValidatorCheckpointed(uint64 indexed checkpointTimestamp, bytes32 indexed pubkeyHash);
    /// @notice The validator has nothing left on the beacon chain.
    event ValidatorWithdrawn(uint64 indexed checkpointTimestamp, bytes32 indexed pubkeyHash);
    /// @notice The validator asked for 0x02 credentials.
    event SwitchToCompoundingRequested(bytes32 indexed validatorPubkeyHash);
    /// @notice The source asked to be merged into the target.
    event ConsolidationRequested(bytes32 indexed sourcePubkeyHash, bytes32 indexed targetPubkeyHash);
    /// @notice The validator asked to leave.
    event ExitRequested(bytes32 indexed validatorPubkeyHash);
    /// @notice The validator asked for a part of its balance.
    event WithdrawalRequested(bytes32 indexed validatorPubkeyHash, uint64 withdrawalAmountGwei);
    /// @notice The pod has its owner.
    event Initialized(uint8 version);

    /// @notice A checkpoint was given up; what it had counted is booked by the next one.
    event CheckpointCancelled(uint64 indexed checkpointTimestamp, int64 carriedBalanceDeltaGwei);
    /// @notice The owner moved the pod to a later version.
    event PodVersionUpdated(uint8 previousVersion, uint8 newVersion);
}

interface IEigenPodTypes is IBeaconChainProofsTypes {
    /// @dev Only ever moves down this list.
    enum VALIDATOR_STATUS {
        INACTIVE,
        ACTIVE,
        WITHDRAWN
    }

    struct ValidatorInfo {
        /// On the beacon chain.
        uint64 validatorIndex;
        /// What it counts with.
        uint64 restakedBalanceGwei;
        /// Timestamp of the last checkpoint that counted it, or that it was proven during or after.
        uint64 lastCheckpointedAt;
        VALIDATOR_STATUS status;
    }

    struct Checkpoint {
        bytes32 beaconBlockRoot;
        /// Validators still to be counted.
        uint24 proofsRemaining;
        /// ETH in the pod, not yet credited, when the checkpoint began.
        uint64 podBalanceGwei;
        /// Sum of the changes counted so far.
        int64 balanceDeltasGwei;
        /// Sum of what the counted validators, and those proven meanwhile, counted with before.
        uint64 prevBeaconBalanceGwei;
    }

    /// @dev Source and target the same: a switch to 0x02 credentials.
    struct ConsolidationRequest {
        bytes srcPubkey;
        bytes targetPubkey;
    }

    /// @dev Amount 0: a full exit.
    struct WithdrawalRequest {
        bytes pubkey;
        uint64 amountGwei;
    }
}

/// @title One staker's native restaking
/// @notice Target of withdrawals of any number of validators, checker of proofs about them, and the vault from
/// which withdrawals of beacon chain ETH are paid. The pod counts in gwei; shares are wei.
/// @dev Pause bits are the EigenPodManager's. Revert lists are in the order of checking. Further functions than
/// those of chapter 03 are named in docs/differences.md.
interface IEigenPod is IEigenPodErrors, IEigenPodEvents, IEigenPodTypes {
    /// @notice Names the owner; the EigenPodManager does it in the transaction that creates the pod.
    /// @dev Reverts: the string `Initializable: contract is already initialized`, `InputAddressZero`.
    function initialize(address podOwner) external;

    /// @notice Deposits 32 ETH for a validator with this pod's 0x01 credentials. Grants no shares.
    /// @dev Caller: EigenPodManager. Reverts: `OnlyEigenPodManager`, `MsgValueNot32ETH`, what the deposit
    /// contract reverts with, `InvalidPubKeyLength`.
    function stake(bytes calldata pubkey, bytes calldata signature, bytes32 depositDataRoot) external payable;

    /// @notice Begins a recount of the pod: ETH in it as of now, validators as of the parent block.
    /// @dev Caller: owner or proof submitter. Reverts: `OnlyEigenPodOwnerOrProofSubmitter`, `CurrentlyPaused`
    /// (bit 6), `CheckpointAlreadyActive`, `CannotCheckpointTwiceInSingleBlock`, `NoBalanceToCheckpoint`, the
    /// errors of `getParentBlockRoot`, `TimestampTooCloseToFork`. Ends in this call if no validator is active.
    function startCheckpoint(bool revertIfNoBalance) external;

    /// @notice Counts validators; the last one ends the checkpoint.
    /// @dev Caller: any. Reverts: `CurrentlyPaused` (bit 7), `NoActiveCheckpoint`, `ForkTimestampZero`, then
    /// for the container `InvalidProofLength`, `EmptyRoot`, `InvalidProof`; for each balance of a validator that
    /// is active and not yet counted `InvalidProofLength`, `EmptyRoot`, `InvalidProof`. Others are skipped.
    function verifyCheckpointProofs(
        BalanceContainerProof calldata balanceContainerProof,
        BalanceProof[] calldata proofs
    ) external;

    /// @notice The same for many validators in one proof of shared branches.
    /// @dev Caller: any. Reverts as `verifyCheckpointProofs` up to the container, then
    /// `ValidatorNotActiveInPod` (never proven), `InvalidIndex` (not strictly increasing, or not below
    /// `balanceCount`), `InputArrayLengthMismatch` (not one balance root for each chunk), `NotEnoughLeaves`,
    /// `InvalidProofLength` (not consumed exactly), `EmptyRoot`, `InvalidProof`. All leaves are verified, those
    /// of validators that have left or are counted already too; these are not counted.
    /// @param pubkeyHashes Ordered by the stored index of the validator.
    /// @param balanceRoots One for each distinct chunk (index / 4), in order.
    /// @param balanceCount Length of the list of balances.
    /// @param proof Siblings in order of levels from the leaves up and of positions from left to right, leaving
    /// out what is known from below or lies beyond the list.
    function verifyCheckpointMultiproof(
        BalanceContainerProof calldata balanceContainerProof,
        bytes32[] calldata pubkeyHashes,
        bytes32[] calldata balanceRoots,
        uint64 balanceCount,
        bytes calldata proof
    ) external;

    /// @notice Gives up a checkpoint that could not be booked. What it has counted is booked by the next one.
    /// @dev Caller: owner. Reverts: `OnlyEigenPodOwner`, `NoActiveCheckpoint`, `CheckpointCanBeFinalized`
    /// (unless the operator's magnitude times the beacon chain slashing factor is 0).
    function cancelCheckpoint() external;

    /// @notice Begins a checkpoint because a validator was slashed.
    /// @dev Caller: any. Reverts: `CurrentlyPaused` (bits 6, 8), `BeaconTimestampTooFarInPast`,
    /// `ValidatorNotActiveInPod`, `ValidatorNotSlashedOnBeaconChain`, errors of `getParentBlockRoot`, of the
    /// state root (`InvalidProofLength`, `EmptyRoot`, `InvalidProof`), `ForkTimestampZero`,
    /// `TimestampTooCloseToFork`, of the validator (`InvalidValidatorFieldsLength`, `InvalidProofLength`,
    /// `EmptyRoot`, `InvalidProof`), and those of the start.
    function verifyStaleBalance(
        uint64 beaconTimestamp,
        StateRootProof calldata stateRootProof,
        ValidatorProof calldata proof
    ) external;

    /// @notice Restakes validators whose withdrawals go to this pod, with their effective balances.
    /// @dev Caller: owner or proof submitter. Reverts: `OnlyEigenPodOwnerOrProofSubmitter`, `CurrentlyPaused`
    /// (bit 2), `InputArrayLengthMismatch`, `BeaconTimestampTooFarInPast`,
    /// `BeaconTimestampBeforeLatestCheckpoint`, errors of `getParentBlockRoot` and of the state root; for each
    /// validator `CredentialsAlreadyVerified`, `ValidatorInactiveOnBeaconChain`,
    /// `ValidatorIsExitingBeaconChain`, `WithdrawalCredentialsNotForEigenPod`, `ForkTimestampZero`,
    /// `TimestampTooCloseToFork`, and those of its proof; then those of the EigenPodManager.
    function verifyWithdrawalCredentials(
        uint64 beaconTimestamp,
        StateRootProof calldata stateRootProof,
        uint40[] calldata validatorIndices,
        bytes[] calldata validatorFieldsProofs,
        bytes32[][] calldata validatorFields
    ) external;

    /// @notice The same for many validators in one proof of shared branches.
    /// @dev Caller: owner or proof submitter. Reverts as `verifyWithdrawalCredentials` up to the state root
    /// (`InputArrayLengthMismatch` unless there are 8 fields for each index), then `ForkTimestampZero`,
    /// `TimestampTooCloseToFork`, `NotEnoughLeaves`, `InvalidIndex`, `InvalidProofLength`, `EmptyRoot`,
    /// `InvalidProof`; for each validator that is not yet proven the four errors of its fields. Validators that
    /// are proven already are skipped.
    /// @param validatorIndices Strictly increasing.
    /// @param validatorFields 8 for each index.
    /// @param validatorCount Length of the list of validators.
    /// @param proof As in `verifyCheckpointMultiproof`; then the siblings of the list in the state.
    function verifyWithdrawalCredentialsMultiproof(
        uint64 beaconTimestamp,
        StateRootProof calldata stateRootProof,
        uint40[] calldata validatorIndices,
        bytes32[] calldata validatorFields,
        uint64 validatorCount,
        bytes calldata proof
    ) external;

    /// @notice Asks the beacon chain for exits and partial withdrawals (EIP-7002).
    /// @dev Caller: owner or proof submitter. Reverts: `CurrentlyPaused` (bit 10),
    /// `OnlyEigenPodOwnerOrProofSubmitter`, `FeeQueryFailed`, `InsufficientFunds`; for each request
    /// `InvalidPubKeyLength`, `ValidatorNotActiveInPod`, `PredeployFailed`; then the string of a refund that the
    /// caller does not take. The beacon chain may ignore a request.
    function requestWithdrawal(WithdrawalRequest[] calldata requests) external payable;

    /// @notice Asks the beacon chain for consolidations and switches to 0x02 credentials (EIP-7251).
    /// @dev As `requestWithdrawal`, with bit 9; the target must be active in this pod.
    function requestConsolidation(ConsolidationRequest[] calldata requests) external payable;

    /// @notice Sends tokens that strayed here.
    /// @dev Caller: owner. Reverts: `OnlyEigenPodOwner`, `CurrentlyPaused` (bit 5),
    /// `InputArrayLengthMismatch`, `TransferFailed`.
    function recoverTokens(
        IERC20[] calldata tokenList,
        uint256[] calldata amountsToWithdraw,
        address recipient
    ) external;

    /// @notice Names who else may submit proofs and requests; zero for nobody.
    /// @dev Caller: owner, else `OnlyEigenPodOwner`.
    function setProofSubmitter(address newProofSubmitter) external;

    /// @notice Pays restaked ETH out of the pod, to the wei.
    /// @dev Caller: EigenPodManager. Reverts: `OnlyEigenPodManager`, `InsufficientWithdrawableBalance`, then
    /// what the transfer to `recipient` (all gas) reverts with.
    /// @param amount In wei.
    function withdrawRestakedBeaconChainETH(address recipient, uint256 amount) external;

    /// @notice Moves this pod to a later version on the EigenPodManager's list. There is no way back.
    /// @dev Caller: owner. Reverts: `OnlyEigenPodOwner`, `InvalidPodVersion`.
    function setPodVersion(uint8 newVersion) external;

    /// @notice Block root of the parent of the block at `timestamp` (EIP-4788).
    /// @dev Reverts: `TimestampOutOfRange` (older than 8191 slots), `InvalidEIP4788Response`; a future
    /// timestamp panics.
    function getParentBlockRoot(uint64 timestamp) external view returns (bytes32);

    /// @notice What a consolidation request costs now, in wei. Reverts: `FeeQueryFailed`.
    function getConsolidationRequestFee() external view returns (uint256);

    /// @notice What a withdrawal request costs now, in wei. Reverts: `FeeQueryFailed`.
    function getWithdrawalRequestFee() external view returns (uint256);

    /// @notice Whole gwei in the pod that checkpoints have credited and nobody has withdrawn.
    function withdrawableRestakedExecutionLayerGwei() external view returns (uint64);

    /// @notice What withdrawals of fractions of a gwei have left beside it, in wei; below 1 gwei.
    function withdrawableRestakedRemainderWei() external view returns (uint32);

    /// @notice What cancelled checkpoints have counted and the next one books.
    function carriedBalanceDeltaGwei() external view returns (int64);

    /// @notice Position of the pod's code on the EigenPodManager's list.
    function podVersion() external view returns (uint8);

    /// @notice Whose validators these are.
    function podOwner() external view returns (address);

    /// @notice Who else may submit proofs and requests; zero for nobody.
    function proofSubmitter() external view returns (address);

    /// @notice The EigenPodManager.
    function eigenPodManager() external view returns (IEigenPodManager);

    /// @notice The beacon chain's deposit contract.
    function ethPOS() external view returns (IETHPOSDeposit);

    /// @notice Number of validators that every checkpoint has to count.
    function activeValidatorCount() external view returns (uint256);

    /// @notice When the last checkpoint that has ended began.
    function lastCheckpointTimestamp() external view returns (uint64);

    /// @notice When the checkpoint under way began; 0 if there is none.
    function currentCheckpointTimestamp() external view returns (uint64);

    /// @notice The checkpoint under way, or the last one.
    function currentCheckpoint() external view returns (Checkpoint memory);

    /// @notice Last balances of the validators that this checkpoint found gone, in gwei. Not exact.
    function checkpointBalanceExitedGwei(uint64 checkpointTimestamp) external view returns (uint64);

    /// @notice What the pod knows of a validator, by the SSZ root of its public key.
    function validatorPubkeyHashToInfo(bytes32 validatorPubkeyHash)
        external
        view
        returns (ValidatorInfo memory);

    /// @notice What the pod knows of a validator. Reverts: `InvalidPubKeyLength`.
    function validatorPubkeyToInfo(bytes calldata validatorPubkey)
        external
        view
        returns (ValidatorInfo memory);

    /// @notice A validator's status, by the SSZ root of its public key.
    function validatorStatus(bytes32 pubkeyHash) external view returns (VALIDATOR_STATUS);

    /// @notice A validator's status. Reverts: `InvalidPubKeyLength`.
    function validatorStatus(bytes calldata validatorPubkey) external view returns (VALIDATOR_STATUS);
}
