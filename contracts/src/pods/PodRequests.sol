// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IEigenPod} from "../interfaces/IEigenPod.sol";
import {Predeploys} from "../libraries/Predeploys.sol";
import {PodStorage} from "./PodStorage.sol";

/// @notice What a pod asks the beacon chain for. Nothing is recorded: checkpoints see what came of it.
abstract contract PodRequests is PodStorage {
    /// @inheritdoc IEigenPod
    function requestWithdrawal(WithdrawalRequest[] calldata requests)
        external
        payable
        onlyWhenNotPaused(PAUSED_WITHDRAWAL_REQUESTS)
        onlyOwnerOrProofSubmitter
    {
        uint256 fee = Predeploys.charge(Predeploys.WITHDRAWALS, requests.length);
        for (uint256 i = 0; i < requests.length; ++i) {
            WithdrawalRequest calldata request = requests[i];
            bytes32 pubkeyHash = _hashPubkey(request.pubkey);
            require(_validators[pubkeyHash].isActive(), ValidatorNotActiveInPod());
            Predeploys.request(
                Predeploys.WITHDRAWALS, fee, abi.encodePacked(request.pubkey, request.amountGwei)
            );

            if (request.amountGwei == 0) emit ExitRequested(pubkeyHash);
            else emit WithdrawalRequested(pubkeyHash, request.amountGwei);
        }
        Predeploys.refund(fee * requests.length);
    }

    /// @inheritdoc IEigenPod
    /// @dev A target elsewhere would take the balance out of what this pod can count.
    function requestConsolidation(ConsolidationRequest[] calldata requests)
        external
        payable
        onlyWhenNotPaused(PAUSED_CONSOLIDATIONS)
        onlyOwnerOrProofSubmitter
    {
        uint256 fee = Predeploys.charge(Predeploys.CONSOLIDATIONS, requests.length);
        for (uint256 i = 0; i < requests.length; ++i) {
            ConsolidationRequest calldata request = requests[i];
            bytes32 source = _hashPubkey(request.srcPubkey);
            bytes32 target = _hashPubkey(request.targetPubkey);
            require(_validators[target].isActive(), ValidatorNotActiveInPod());
            Predeploys.request(
                Predeploys.CONSOLIDATIONS, fee, abi.encodePacked(request.srcPubkey, request.targetPubkey)
            );

            if (source == target) emit SwitchToCompoundingRequested(source);
            else emit ConsolidationRequested(source, target);
        }
        Predeploys.refund(fee * requests.length);
    }
}
